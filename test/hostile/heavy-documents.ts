const times = (n: number, make: (i: number) => string) =>
  Array.from({ length: n }, (_, i) => make(i)).join(' ');

/** Documents that cost their sender little and would cost a careless server much. `place` is a field with a selection. */
export const HEAVY: Record<string, (place: string) => string> = {
  '200 levels': (place) => `{ ${place} { ${'cases { nodes { '.repeat(100)} id ${'} }'.repeat(100)} } }`,
  '200 levels of inline fragments': (place) =>
    `{ ${place} { ${'... { '.repeat(200)} code ${'}'.repeat(200)} } }`,
  '5,000 open brackets': () => '{ a '.repeat(5_000),
  '5,000 levels of a list value': (place) =>
    `{ ${place} { cases(first: ${'['.repeat(5_000)}${']'.repeat(5_000)}) { nodes { id } } } }`,
  '1,000 aliases': (place) => `{ ${place} { ${times(1_000, (i) => `a${i}: name`)} } }`,
  '1,000 root aliases': (place) => `{ ${times(1_000, (i) => `a${i}: ${place} { name }`)} }`,
  '100,000 aliases': (place) => `{ ${place} { ${times(100_000, (i) => `a${i}: name`)} } }`,
  'the same field 3,000 times': (place) => `{ ${place} { ${'name '.repeat(3_000)} } }`,
  'a fragment bomb': (place) =>
    `{ ${place} { __typename } ...F0 } ${times(40, (i) => `fragment F${i} on Query { ...F${i + 1} ...F${i + 1} }`)} fragment F40 on Query { __typename }`,
  'a fragment bomb of fields': (place) =>
    `{ ${place} { __typename } ...F0 } ${times(30, (i) => `fragment F${i} on Query { ...F${i + 1} ${place} { code } ...F${i + 1} }`)} fragment F30 on Query { __typename }`,
  'fragments that spread each other': (place) =>
    `{ ${place} { __typename } ...A } fragment A on Query { ...B } fragment B on Query { ...A }`,
  '900 fragments that nobody uses': (place) =>
    `{ ${place} { code } } ${times(900, (i) => `fragment F${i} on Query { __typename }`)}`,
  '20,000 directives': (place) => `{ ${place} { code ${'@a '.repeat(20_000)} } }`,
  '1,900 directives of the standard': (place) => `{ ${place} { code ${'@include(if: true) '.repeat(300)} } }`,
  '20,000 directives of the standard': (place) =>
    `{ ${place} { code ${'@skip(if: false) '.repeat(20_000)} } }`,
  '1,300 variables': (place) => `query (${times(1_300, (i) => `$v${i}: Int`)}) { ${place} { code } }`,
  '1,000 operations': (place) => times(1_000, (i) => `query Q${i} { ${place} { code } }`),
  'fields in conflict': (place) =>
    `{ ${place} { ${times(600, (i) => `x: cases(first: ${i + 1}) { nodes { id } }`)} } }`,
  'introspection in circles': () =>
    `{ __schema { types { ${'fields { type { '.repeat(12)} name ${'} }'.repeat(12)} } } }`,
  'a string of 900,000 characters': () => `{ village(code: "${'9'.repeat(900_000)}") { code } }`,
  'a number of 900,000 digits': (place) =>
    `{ ${place} { cases(first: ${'9'.repeat(900_000)}) { nodes { id } } } }`,
  '900,000 blanks': (place) => `{ ${place} { code ${' '.repeat(900_000)} } }`,
  '900,000 characters of comment': (place) => `#${'x'.repeat(900_000)}\n{ ${place} { code } }`,
};
