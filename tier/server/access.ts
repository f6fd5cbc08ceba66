import { graphError } from '@sanji/edge/errors.ts';
import {
  defaultFieldResolver,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLSchema,
  isObjectType,
  Kind,
} from 'graphql';
import { asData, type RefusedRow } from '../cases/refusal.ts';
import { isStorable, notStorable } from '../cases/storable.ts';
import { hasAct } from '../jurisdiction/policy.ts';
import type { Act } from '../schema.types.ts';
import type { Operation } from './operation.ts';
import { assertRepresentations } from './representations.ts';

type Resolve = GraphQLFieldResolver<unknown, Operation>;
type Field = GraphQLField<unknown, Operation>;

/** The act that `@may` asks for on this field. */
function actFor(field: Field): Act | undefined {
  const may = field.astNode?.directives?.find((directive) => directive.name.value === 'may');
  const value = may?.arguments?.[0]?.value;
  return value?.kind === Kind.ENUM ? (value.value as Act) : undefined;
}

const refused = (act: Act): RefusedRow => ({
  code: 'NOT_ALLOWED',
  message: `Your role may not ${act}.`,
  messageZh: '您的角色无权进行此操作。',
});

/** A mutation that is not allowed answers with a refusal, as data; anything else with an error. */
const guarded =
  (act: Act, isMutation: boolean, resolve: Resolve): Resolve =>
  (source, args, operation, info) => {
    if (hasAct(operation.actor, act)) return resolve(source, args, operation, info);
    if (isMutation) return refused(act);
    throw graphError('FORBIDDEN', `Your role may not ${act}.`);
  };

/**
 * What no database keeps is refused before anything is read: PostgreSQL's own complaint would end the transaction under
 * every other field of the operation.
 */
const storing =
  (isMutation: boolean, resolve: Resolve): Resolve =>
  (source, args, operation, info) => {
    if (isStorable(args)) return resolve(source, args, operation, info);
    const refusal = notStorable();
    if (isMutation) return asData(refusal);
    throw graphError('BAD_USER_INPUT', refusal.message);
  };

type Check = ReturnType<typeof assertRepresentations>;

/** `_entities` is no side door: callers get the same rows as anywhere, and no more of them than a page needs. */
const bounded =
  (check: Check) =>
  (resolve: Resolve): Resolve =>
  (source, args, operation, info) => {
    check(args.representations, operation.service);
    return resolve(source, args, operation, info);
  };

const forServices =
  (resolve: Resolve): Resolve =>
  (source, args, operation, info) => {
    if (operation.service === null)
      throw graphError('FORBIDDEN', 'The contract is given to our own services only.');
    return resolve(source, args, operation, info);
  };

/**
 * Puts `@may` before every resolver that carries it, and a look at its texts before every one that takes any. A root
 * field without `@may` is a mistake, and does not start.
 */
export function enforceAccess(schema: GraphQLSchema): GraphQLSchema {
  const federationDoors: Record<string, (resolve: Resolve) => Resolve> = {
    _entities: bounded(assertRepresentations(schema)),
    _service: forServices,
  };
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
    const isRoot = roots.includes(type);
    for (const field of Object.values(type.getFields())) {
      const isMutation = type === schema.getMutationType();
      const own: Resolve = field.resolve ?? defaultFieldResolver;
      const resolve = field.args.length > 0 ? storing(isMutation, own) : own;
      const act = actFor(field);
      const federation = isRoot ? federationDoors[field.name] : undefined;
      if (federation) field.resolve = federation(resolve);
      else if (act) {
        field.resolve = guarded(act, isMutation, resolve);
        // A subscription is refused as it begins, and not as its first event comes.
        if (field.subscribe) field.subscribe = guarded(act, false, storing(false, field.subscribe));
      } else if (isRoot) throw new Error(`${type.name}.${field.name} says in no @may who may use it`);
      else if (resolve !== own) field.resolve = resolve;
    }
  }
  return schema;
}
