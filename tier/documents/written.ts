import { z } from 'zod';
import { isCivilDate } from '../clocks/calendar.ts';

const line = z.string().min(1).max(200);

/** A table of a document: every row has as many cells as the head. */
const WrittenTable = z
  .object({
    head: z.array(line).min(1).max(12),
    rows: z.array(z.array(z.string().max(2000))).max(2000),
  })
  .refine(({ head, rows }) => rows.every(({ length }) => length === head.length), {
    error: 'every row of a table has as many cells as its head',
  });

const WrittenSection = z.object({
  heading: line.nullable(),
  /** A line break within a text begins a new paragraph. */
  paragraphs: z.array(z.string().min(1).max(10_000)).max(200),
  /** After the paragraphs, in their order. */
  tables: z.array(WrittenTable).max(20),
});

/** What an office publishes in writing, in Chinese: what is kept, and what its file is made from. */
export const WrittenShape = z.object({
  title: line,
  /** The office that publishes, as it calls itself. */
  place: line,
  date: z.string().refine((text) => isCivilDate(text)),
  sections: z.array(WrittenSection).min(1).max(50),
});
export type Written = z.infer<typeof WrittenShape>;
export type WrittenSection = Written['sections'][number];
