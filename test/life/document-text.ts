import { strFromU8, unzipSync } from 'fflate';

/** The text of a document's paragraphs and cells, in their order, read without the library that wrote it. */
export const textsIn = (file: Uint8Array): string[] => {
  const xml = unzipSync(file)['word/document.xml'];
  if (xml === undefined) throw new Error('this is no document');
  return [...strFromU8(xml).matchAll(/<w:p[ >].*?<\/w:p>/gs)].map(([paragraph]) =>
    [...paragraph.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, text]) => text).join(''),
  );
};
