import {
  AlignmentType,
  Document,
  HeadingLevel,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { unzipSync, zipSync } from 'fflate';
import type { Written, WrittenSection } from './written.ts';

// The text speaks Chinese, whatever the reader's own office program would choose.
const FONT = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '仿宋' };
const BODY_HALF_POINTS = 32;
const TITLE_HALF_POINTS = 44;
const TABLE_HALF_POINTS = 24;
// Two characters of the body, in twentieths of a point.
const INDENT = 640;

// XML has no way to write a control character.
const UNWRITABLE = /[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu;
const written = (text: string): string => text.replaceAll(UNWRITABLE, '');

const lines = (text: string): string[] => text.split(/\r\n|\r|\n/);

const run = (text: string, rest: { bold?: boolean; size?: number } = {}) =>
  new TextRun({ text: written(text), font: FONT, size: BODY_HALF_POINTS, ...rest });

const centred = (text: string, rest: { bold?: boolean; size?: number } = {}) =>
  new Paragraph({ alignment: AlignmentType.CENTER, children: [run(text, rest)] });

const body = (text: string) => new Paragraph({ indent: { firstLine: INDENT }, children: [run(text)] });

const row = (cells: readonly string[], isHead: boolean) =>
  new TableRow({
    tableHeader: isHead,
    children: cells.map(
      (text) => new TableCell({ children: [centred(text, { size: TABLE_HALF_POINTS, bold: isHead })] }),
    ),
  });

const table = ({ head, rows }: WrittenSection['tables'][number]) =>
  new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [row(head, true), ...rows.map((cells) => row(cells, false))],
  });

const section = ({ heading, paragraphs, tables }: WrittenSection) => [
  ...(heading === null
    ? []
    : [new Paragraph({ heading: HeadingLevel.HEADING_1, children: [run(heading, { bold: true })] })]),
  ...paragraphs.flatMap(lines).map(body),
  ...tables.map(table),
];

const onPaper = (date: string): string => {
  const [year, month, day] = date.split('-').map(Number);
  return `${year}年${month}月${day}日`;
};

/** The file of a document. The same content gives the same bytes, so that two copies of it can be compared. */
export async function docxOf(content: Written): Promise<Buffer> {
  const file = new Document({
    title: written(content.title),
    creator: written(content.place),
    sections: [
      {
        children: [
          centred(content.title, { bold: true, size: TITLE_HALF_POINTS }),
          ...content.sections.flatMap(section),
          new Paragraph({ alignment: AlignmentType.END, children: [run(content.place)] }),
          new Paragraph({ alignment: AlignmentType.END, children: [run(onPaper(content.date))] }),
        ],
      },
    ],
  });
  return timeless(await Packer.toBuffer(file), `${content.date}T00:00:00Z`);
}

const PROPERTIES = 'docProps/core.xml';
// An archive's time is a wall clock without a zone: built in local time, it is the same bytes everywhere.
const MODIFIED = new Date(1980, 0, 1);

/** The archive as if it had been packed on the document's own day: the library takes the clock of the machine. */
function timeless(archive: Uint8Array, at: string): Buffer {
  const packed = Object.entries(unzipSync(archive)).map(([name, content]) => {
    if (name !== PROPERTIES) return [name, content] as const;
    const dated = Buffer.from(content)
      .toString()
      .replaceAll(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${at}`);
    return [name, Buffer.from(dated)] as const;
  });
  return Buffer.from(zipSync(Object.fromEntries(packed), { mtime: MODIFIED }));
}
