import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';

const badValue = () =>
  new GraphQLError('DateTime is an ISO 8601 instant with an offset.', {
    extensions: { code: 'BAD_USER_INPUT' },
  });

function read(value: unknown): string {
  if (
    typeof value !== 'string' ||
    !/^\d{4}-\d\d-\d\dT.+(Z|[+-]\d\d:\d\d)$/.test(value) ||
    Number.isNaN(Date.parse(value))
  ) {
    throw badValue();
  }
  return new Date(value).toISOString();
}

/** Rows keep an instant as PostgreSQL writes it; only what is asked for is turned into ISO 8601. */
export const DateTime = new GraphQLScalarType<string, string>({
  name: 'DateTime',
  serialize: (value) => new Date(value instanceof Date ? value : String(value)).toISOString(),
  parseValue: read,
  parseLiteral: (node) => {
    if (node.kind !== Kind.STRING) throw badValue();
    return read(node.value);
  },
});
