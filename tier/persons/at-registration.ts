import type { EntityManager } from '@mikro-orm/postgresql';
import type { CardState } from '../cases/card.ts';
import type { Desk } from '../cases/desk.ts';
import type { RegisterCaseInput } from '../schema.types.ts';
import { type PersonTrace, tracesOfMatter } from './person-trace.ts';
import type { Sighting } from './same-matter.ts';
import { keepRepeated, keepTraces, localSightings } from './traces.ts';

/** What registration needs of those who bring the matter. */
export interface PersonsAtRegistration {
  traces: PersonTrace[];
  /** Cases of the same matter that this tier knows. With none, nobody can tell before the other tiers are asked. */
  known: Sighting[];
}

/**
 * Looks what this tier knows of the same matter of the same people. The other tiers are asked when the case is classified
 * or accepted: registration waits for nobody.
 */
export async function personsOf(
  desk: Desk,
  office: string,
  input: RegisterCaseInput,
  at: Date,
): Promise<PersonsAtRegistration> {
  const traces = tracesOfMatter(desk.personKey, office.slice(0, 6), input);
  const { category, places } = input;
  const hashes = traces.map(({ hash }) => hash);
  const wanted = { caseId: '', registeredAt: at, category, places, hashes };
  return { traces, known: await localSightings(desk.courierEm, wanted) };
}

/** Keeps by what those who bring the matter are known again, and that it was brought before. */
export async function enterPersons(
  tx: EntityManager,
  { traces, known }: PersonsAtRegistration,
  { id: caseId, holderOffice: office, category, registeredAt }: CardState,
): Promise<void> {
  await keepTraces(tx, { caseId, office, category }, traces);
  await keepRepeated(tx, caseId, known, registeredAt);
}
