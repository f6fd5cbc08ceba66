import type { DocumentKind } from '../schema.types.ts';

interface KindOfDocument {
  label: string;
  /** Whether the offices inside the publisher's region are to read it. */
  forBelow: boolean;
}

/** What offices publish as documents, and for whom. */
export const DOCUMENT_KINDS: Record<DocumentKind, KindOfDocument> = {
  SUPERVISION_BULLETIN: { label: '督查通报', forBelow: true },
  QUARTERLY_REPORT: { label: '季度信访工作汇报', forBelow: false },
};
