import type { Actor } from '@sanji/edge/identity.ts';
import { LONGEST } from '../cases/bounds.ts';
import { asCaller, type Desk } from '../cases/desk.ts';
import { once } from '../cases/idempotency.ts';
import { refuse } from '../cases/refusal.ts';
import { said } from '../cases/said.ts';
import { assertTitleNamesNobody } from '../intake/title.ts';
import { may } from '../jurisdiction/policy.ts';
import type { ReportOnFindingInput } from '../schema.types.ts';
import { findingById, keepReport, MOST_REPORTS, reportsOf, tellOfReport } from './finding.ts';

/** The unit says in writing what it put right, at its own tier; the county learns it, when away later. It judges that itself. */
export const reportOnFinding = (desk: Desk, actor: Actor, input: ReportOnFindingInput): Promise<string> =>
  asCaller(desk, actor, (tx) => {
    const at = desk.now();
    const { idempotencyKey: key, finding: id } = input;
    return once(tx, { subject: actor.subject, key, said: ['reportOnFinding', input], at }, async () => {
      const text = said(input.text, LONGEST.note, ['A report', '整改情况']);
      // What is read by another office has no party's number in it.
      assertTitleNamesNobody(text, []);
      const finding = await findingById(tx, id);
      if (finding === undefined)
        return refuse(
          'NOT_FOUND',
          'There is no such finding that you may see.',
          '未找到可查看的该督查发现。',
        );
      if (finding.unit !== actor.region || !may(actor, 'HANDLE', finding.unit))
        refuse('NOT_ALLOWED', 'Another office answers for that finding.', '该问题由其他单位整改。');
      // Of two who report at once, the second waits here and gets the next number.
      await tx.execute('select pg_advisory_xact_lock(hashtextextended(?, 83))', [id]);
      if ((await findingById(tx, id))?.rectifiedAt != null)
        refuse('NOT_ALLOWED_NOW', 'It was put right before.', '该问题已完成整改。');
      const number = (await reportsOf(tx, id)).length + 1;
      if (number > MOST_REPORTS)
        refuse('NOT_ALLOWED_NOW', 'A finding takes at most 10 reports.', '每个问题最多报告 10 次。');
      await keepReport(tx, id, { number, text, at, by: actor.name });
      await tellOfReport(tx, id, number);
      return id;
    });
  });
