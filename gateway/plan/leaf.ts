import {
  GraphQLBoolean,
  GraphQLFloat,
  GraphQLID,
  GraphQLInt,
  type GraphQLLeafType,
  GraphQLString,
  isEnumType,
} from 'graphql';

const INTEGER = /^-?(?:0|[1-9][0-9]*)$/;
const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);
const isInteger = (value: unknown): boolean => isNumber(value) && INTEGER.test(String(value));

const OF_BUILT_IN: Record<string, (value: unknown) => boolean> = {
  [GraphQLInt.name]: isInteger,
  [GraphQLFloat.name]: isNumber,
  [GraphQLBoolean.name]: (value) => typeof value === 'boolean',
  [GraphQLID.name]: (value) => typeof value === 'string' || isInteger(value),
  [GraphQLString.name]: (value) => typeof value === 'string',
};

/** Whether a tier's value is one of the type. What a scalar of the project's own may be is the tier's to say. */
export const fits = (type: GraphQLLeafType, value: unknown): boolean =>
  isEnumType(type)
    ? typeof value === 'string' && type.getValue(value) !== undefined
    : (OF_BUILT_IN[type.name]?.(value) ?? true);
