import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '@sanji/edge/identity.ts';
import { asCaller } from '../cases/desk.ts';
import { dossierOf, filePaper, type PaperState } from '../cases/dossier.ts';
import { once } from '../cases/idempotency.ts';
import { keepInDossier, openDossier } from '../cases/open-dossier.ts';
import { refuse } from '../cases/refusal.ts';
import { may } from '../jurisdiction/policy.ts';
import type { Act } from '../schema.types.ts';
import { MATERIAL, type MaterialBody } from './material.ts';
import type { MaterialRoom } from './room.ts';

interface Request {
  case: { id: string; idempotencyKey: string };
  thread: string | null;
  body: MaterialBody;
}

type Keep = (
  tx: EntityManager,
  papers: () => Promise<PaperState[]>,
  lay: (body: MaterialBody) => Promise<unknown>,
) => Promise<void>;

/** Where a file goes, and who may lay it there: what is asked before the file is let in, and again when it is kept. */
export interface Shelf {
  /** What lies there. Refuses whoever may lay nothing. */
  papers: (tx: EntityManager, caseId: string) => Promise<PaperState[]>;
  keep: (request: Request, keep: Keep) => Promise<string>;
}

/** The dossier of the office that holds the case. */
export const ofHolder = ({ desk }: MaterialRoom, actor: Actor, act: Act): Shelf => ({
  papers: async (tx, caseId) => {
    const dossier = await openDossier(tx, desk, actor, act, caseId, desk.now());
    return dossier.papers();
  },
  keep: (request, keep) =>
    keepInDossier(desk, actor, act, 'addMaterial', request, (dossier) =>
      keep(dossier.tx, dossier.papers, (body) => dossier.file(MATERIAL, body)),
    ),
});

/** Beside the dossier, where an office guides a case that another holds: its files are read by those who read the thread. */
export const ofGuide = ({ desk }: MaterialRoom, actor: Actor, thread: string): Shelf => {
  const assertGuides = async (tx: EntityManager, caseId: string): Promise<void> => {
    const [row] = await tx.execute<{ status: string }[]>(
      `select status from thread where id = ? and case_id = ? and owner = ? and purpose = 'GUIDANCE' and office = ?`,
      [thread, caseId, desk.tier, actor.region],
    );
    if (row === undefined || !may(actor, 'GUIDE', actor.region))
      refuse('NOT_FOUND', 'Your office guides the case in no such thread.', '贵单位没有该案件的此指导函件。');
    else if (row.status === 'CLOSED')
      refuse('NOT_ALLOWED_NOW', 'The thread is closed.', '该函件往来已结束。');
  };
  return {
    papers: async (tx, caseId) => {
      await assertGuides(tx, caseId);
      return dossierOf(tx, caseId, actor.region);
    },
    keep: (request, keep) =>
      asCaller(desk, actor, (tx) => {
        const { id: caseId, idempotencyKey: key } = request.case;
        const at = desk.now();
        const ask = { subject: actor.subject, key, said: ['addGuidanceMaterial', request], at };
        return once(tx, ask, async () => {
          await assertGuides(tx, caseId);
          const paper = { caseId, office: actor.region, id: desk.newId(), at, author: actor.name };
          await keep(
            tx,
            () => dossierOf(tx, caseId, actor.region),
            (body) => filePaper(tx, MATERIAL, { ...paper, body }),
          );
          return caseId;
        });
      }),
  };
};
