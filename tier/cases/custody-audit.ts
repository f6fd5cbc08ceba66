import type { Tier } from '../schema.types.ts';

/** What one tier says about one case. */
export interface CustodyLine {
  caseId: string;
  epoch: number;
  state: 'HELD' | 'IN_TRANSIT' | 'GONE';
  /** The epoch of its newest hand-over that nobody has acknowledged. */
  pending: number | null;
}

/** Where a tier's lines come from, in the order of the case ids. */
export interface CustodySource {
  tier: Tier;
  page(region: string, after: string): Promise<CustodyLine[]>;
  some(ids: readonly string[]): Promise<CustodyLine[]>;
}

export interface CustodyAudit {
  heldOnce: number;
  inTransit: number;
  holderless: string[];
  heldTwice: string[];
}

type Finding = 'HELD_ONCE' | 'IN_TRANSIT' | 'HOLDERLESS' | 'HELD_TWICE';

/** At most one tier holds a case; if none does, exactly one unacknowledged hand-over carries its highest epoch. */
export function judge(lines: readonly CustodyLine[]): Finding {
  const held = lines.filter((line) => line.state === 'HELD').length;
  if (held > 1) return 'HELD_TWICE';
  if (held === 1) return 'HELD_ONCE';
  const highest = Math.max(...lines.flatMap((line) => [line.epoch, line.pending ?? 0]));
  const carrying = lines.filter((line) => line.state === 'IN_TRANSIT' && line.pending === highest);
  return carrying.length === 1 ? 'IN_TRANSIT' : 'HOLDERLESS';
}

/**
 * Compares what the tiers say. They are read one after the other while cases move, so a case that looks wrong is read
 * again until every tier says the same twice running: then there was a moment at which all of it was true at once.
 */
export async function auditCustody(sources: readonly CustodySource[], region: string): Promise<CustodyAudit> {
  const audit: CustodyAudit = { heldOnce: 0, inTransit: 0, holderless: [], heldTwice: [] };
  const suspects: string[] = [];
  for await (const [caseId, lines] of everyCase(sources, region)) {
    const finding = judge(lines);
    if (finding === 'HELD_ONCE' || finding === 'IN_TRANSIT') count(audit, finding, caseId);
    else suspects.push(caseId);
  }
  for (const caseId of suspects) count(audit, await settledFinding(sources, caseId), caseId);
  return audit;
}

function count(audit: CustodyAudit, finding: Finding, caseId: string): void {
  switch (finding) {
    case 'HELD_ONCE':
      audit.heldOnce += 1;
      return;
    case 'IN_TRANSIT':
      audit.inTransit += 1;
      return;
    case 'HOLDERLESS':
      audit.holderless.push(caseId);
      return;
    case 'HELD_TWICE':
      audit.heldTwice.push(caseId);
      return;
    default:
      finding satisfies never;
  }
}

const MOST_READS = 20;

async function settledFinding(sources: readonly CustodySource[], caseId: string): Promise<Finding> {
  let before = await readEverywhere(sources, caseId);
  for (let read = 1; read < MOST_READS; read += 1) {
    const finding = judge(before);
    if (finding === 'HELD_ONCE' || finding === 'IN_TRANSIT') return finding;
    const now = await readEverywhere(sources, caseId);
    if (JSON.stringify(now) === JSON.stringify(before)) return finding;
    before = now;
  }
  return judge(before);
}

async function readEverywhere(sources: readonly CustodySource[], caseId: string): Promise<CustodyLine[]> {
  const found: CustodyLine[] = [];
  for (const source of sources) found.push(...(await source.some([caseId])));
  return found;
}

/** Every case that any tier knows, with all that the tiers say of it, merged in the order of the ids. */
async function* everyCase(
  sources: readonly CustodySource[],
  region: string,
): AsyncGenerator<[caseId: string, lines: CustodyLine[]]> {
  const readers = sources.map((source) => lines(source, region));
  const heads = await Promise.all(readers.map((reader) => reader.next()));
  for (;;) {
    const ids = heads.flatMap((head) => (head.done ? [] : [head.value.caseId]));
    const caseId = ids.toSorted()[0];
    if (caseId === undefined) return;
    const said: CustodyLine[] = [];
    for (const [index, head] of heads.entries()) {
      const reader = readers[index];
      if (head.done || head.value.caseId !== caseId || reader === undefined) continue;
      said.push(head.value);
      heads[index] = await reader.next();
    }
    yield [caseId, said];
  }
}

async function* lines(source: CustodySource, region: string): AsyncGenerator<CustodyLine, undefined> {
  let after = '';
  for (;;) {
    const page = await source.page(region, after);
    yield* page;
    const last = page.at(-1);
    if (last === undefined) return undefined;
    after = last.caseId;
  }
}
