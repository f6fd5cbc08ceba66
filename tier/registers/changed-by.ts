import { answer, type RefusedRow, refuse } from '../cases/refusal.ts';
import { beforeChange, type Operation } from '../server/operation.ts';
import type { Reads } from '../server/reads.ts';

type Door<Input> = (desk: Operation['desk'], actor: Operation['actor'], input: Input) => Promise<string>;

/** Changes a register and shows the row as it stands then, or the refusal. */
export const changedBy =
  <Row extends object>(
    read: (reads: Reads, id: string) => Promise<Row | null>,
    missing: readonly [string, string],
  ) =>
  <Input>(door: Door<Input>) =>
  async (_: unknown, { input }: { input: Input }, operation: Operation): Promise<Row | RefusedRow> => {
    await beforeChange(operation);
    const changed = async () => {
      const id = await door(operation.desk, operation.actor, input);
      return (await read(operation.reads, id)) ?? refuse('NOT_FOUND', ...missing);
    };
    return answer(changed());
  };
