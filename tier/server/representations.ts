import { graphError } from '@sanji/edge/errors.ts';
import { type GraphQLObjectType, type GraphQLSchema, isUnionType, Kind } from 'graphql';
import type { Operation } from './operation.ts';

const MOST = { caller: 500, gateway: 5000 };
// The longest key of ours is a case's id.
const KEY_LENGTH = 64;

/** The fields that identify an entity, as its `@key` names them. */
function keyOf(type: GraphQLObjectType): string[] {
  const nodes = [type.astNode, ...type.extensionASTNodes];
  const keys = nodes.flatMap((node) => node?.directives?.filter(({ name }) => name.value === 'key') ?? []);
  const fields = keys[0]?.arguments?.find(({ name }) => name.value === 'fields')?.value;
  return fields?.kind === Kind.STRING ? fields.value.split(' ') : [];
}

/**
 * `_entities` is no side door: what comes in names an entity of this tier and its key, as any argument would have to.
 * The library takes whatever JSON holds, and the loaders would learn of it first.
 */
export function assertRepresentations(
  schema: GraphQLSchema,
): (representations: unknown, service: Operation['service']) => void {
  const union = schema.getType('_Entity');
  const entities = isUnionType(union) ? union.getTypes() : [];
  const keys = new Map(entities.map((type) => [type.name, keyOf(type)]));
  const isKnown = (representation: unknown): boolean => {
    if (typeof representation !== 'object' || representation === null) return false;
    const said = new Map<string, unknown>(Object.entries(representation));
    const key = keys.get(String(said.get('__typename')));
    return key?.every((field) => isKey(said.get(field))) ?? false;
  };
  return (representations, service) => {
    const most = service === 'gateway' ? MOST.gateway : MOST.caller;
    if (!Array.isArray(representations)) return;
    if (representations.length > most)
      throw graphError('TOO_MUCH', `At most ${most} representations at a time.`);
    if (!representations.every(isKnown))
      throw graphError('BAD_USER_INPUT', 'A representation names an entity of this tier and its key.');
  };
}

const isKey = (value: unknown): boolean =>
  typeof value === 'string' && value.length <= KEY_LENGTH && /^[^\p{Cc}\p{Cs}]*$/u.test(value);
