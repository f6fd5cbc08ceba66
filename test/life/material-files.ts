import { randomBytes } from 'node:crypto';
import { crc32, deflateSync } from 'node:zlib';

// Files of each kind, made here byte by byte: small, and real enough for every reader that looks at their beginning.

const png = (): Buffer => {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const frame = Buffer.alloc(8);
    frame.writeUInt32BE(data.length, 0);
    frame.writeUInt32BE(crc32(body), 4);
    return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
  };
  const header = Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 2, 0, 0, 0]);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const pixels = deflateSync(Buffer.from([0, 255, 0, 0]));
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', pixels),
    chunk('IEND', Buffer.alloc(0)),
  ]);
};

/** A zip archive without compression. */
function zip(entries: Record<string, string>): Buffer {
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of Object.entries(entries)) {
    const data = Buffer.from(text);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt32LE(crc32(data), 10);
    fields.writeUInt32LE(data.length, 14);
    fields.writeUInt32LE(data.length, 18);
    fields.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), fields, Buffer.from(name), data]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    centrals.push(
      Buffer.concat([Buffer.from('PK\x01\x02'), Buffer.from([20, 0]), fields, place, Buffer.from(name)]),
    );
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(centrals);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(centrals.length, 4);
  end.writeUInt16LE(centrals.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...locals, directory, Buffer.from('PK\x05\x06'), end]);
}

const office = (main: string, contentType: string): Buffer =>
  zip({
    '[Content_Types].xml': `<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/${main}" ContentType="${contentType}.main+xml"/></Types>`,
    '_rels/.rels': '<Relationships/>',
    [main]: '<document/>',
  });

const media = (brand: string): Buffer => {
  const box = Buffer.concat([
    Buffer.from([0, 0, 0, 24]),
    Buffer.from(`ftyp${brand}`),
    Buffer.from([0, 0, 0, 0]),
    Buffer.from(`${brand}mp42`),
  ]);
  return Buffer.concat([box, Buffer.from([0, 0, 0, 8]), Buffer.from('mdat')]);
};

const OPEN_XML = 'application/vnd.openxmlformats-officedocument';
const riff = (form: string): Buffer =>
  Buffer.concat([
    Buffer.from('RIFF'),
    Buffer.from([36, 0, 0, 0]),
    Buffer.from(`${form}VP8 `),
    Buffer.alloc(24),
  ]);

/** A PDF of a page without a word; `padding` makes it larger and unlike any other. */
export const pdf = (padding = 64): Buffer =>
  Buffer.concat([
    Buffer.from(
      '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Count 0>>endobj\n%',
    ),
    Buffer.from(
      randomBytes(Math.ceil(padding / 2))
        .toString('hex')
        .slice(0, padding),
    ),
    Buffer.from('\ntrailer<</Root 1 0 R>>\n%%EOF\n'),
  ]);

export const GOOD: Record<string, { name: string; type: string; content: Buffer }> = {
  pdf: { name: '调解协议书.pdf', type: 'application/pdf', content: pdf() },
  jpeg: {
    name: '现场照片.JPG',
    type: 'image/jpeg',
    content: Buffer.concat([
      Buffer.from([0xff, 0xd8, 0xff, 0xe0]),
      Buffer.from('\0\x10JFIF\0'),
      Buffer.alloc(40),
    ]),
  },
  png: { name: '界址图.png', type: 'image/png', content: png() },
  webp: { name: '照片.webp', type: 'image/webp', content: riff('WEBP') },
  heic: { name: '照片.heic', type: 'image/heic', content: media('heic') },
  mp4: { name: '录像.mp4', type: 'video/mp4', content: media('isom') },
  m4a: { name: '录音.m4a', type: 'audio/x-m4a', content: media('M4A ') },
  'm4a of a telephone': { name: '录音.m4a', type: 'audio/mp4', content: media('mp42') },
  mp3: {
    name: '录音.mp3',
    type: 'audio/mpeg',
    content: Buffer.concat([
      Buffer.from('ID3'),
      Buffer.from([3, 0, 0, 0, 0, 0, 0]),
      Buffer.from([0xff, 0xfb, 0x90, 0x64]),
      Buffer.alloc(500),
    ]),
  },
  docx: {
    name: '申请书.docx',
    type: `${OPEN_XML}.wordprocessingml.document`,
    content: office('word/document.xml', `${OPEN_XML}.wordprocessingml.document`),
  },
  xlsx: {
    name: '台账.xlsx',
    type: `${OPEN_XML}.spreadsheetml.sheet`,
    content: office('xl/workbook.xml', `${OPEN_XML}.spreadsheetml.sheet`),
  },
  txt: { name: '笔录.txt', type: 'text/plain; charset=utf-8', content: Buffer.from('双方各执一词。\r\n') },
  'txt in GB 18030': {
    name: '笔录.txt',
    type: 'text/plain',
    content: Buffer.from([0xcb, 0xab, 0xb7, 0xbd, 0xd0, 0xad, 0xc9, 0xcc, 0x0d, 0x0a]),
  },
};

const HTML = Buffer.from('<!DOCTYPE html><html><script>alert(1)</script></html>');
const SVG = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');

export const BAD: Record<string, { name: string; type: string; content: Buffer }> = {
  'a page that is called a picture': { name: 'a.png', type: 'image/png', content: HTML },
  'a page that is called text': { name: 'a.txt', type: 'text/plain', content: HTML },
  'a page': { name: 'a.html', type: 'text/html', content: HTML },
  'a drawing with a script': { name: 'a.svg', type: 'image/svg+xml', content: SVG },
  'a drawing that is called text': { name: 'a.txt', type: 'text/plain', content: SVG },
  'a picture of another kind': { name: 'a.jpg', type: 'image/jpeg', content: png() },
  'a picture that is named a program': { name: 'a.exe', type: 'image/png', content: png() },
  'a program that is called text': {
    name: 'a.txt',
    type: 'text/plain',
    content: Buffer.concat([Buffer.from('MZ\x90\0'), Buffer.alloc(200)]),
  },
  'a script that is called text': {
    name: 'a.txt',
    type: 'text/plain',
    content: Buffer.from('#!/bin/sh\nrm -rf /\n'),
  },
  'text that is named a script': { name: 'a.bat', type: 'text/plain', content: Buffer.from('del *.*') },
  'a document with macros': {
    name: 'a.docx',
    type: `${OPEN_XML}.wordprocessingml.document`,
    content: office('word/document.xml', 'application/vnd.ms-word.document.macroEnabled'),
  },
  'a sheet with macros, by its own name': {
    name: 'a.xlsm',
    type: 'application/vnd.ms-excel.sheet.macroEnabled.12',
    content: office('xl/workbook.xml', 'application/vnd.ms-excel.sheet.macroEnabled'),
  },
  'an archive that is called a document': {
    name: 'a.docx',
    type: `${OPEN_XML}.wordprocessingml.document`,
    content: zip({ 'a.exe': 'MZ' }),
  },
};
