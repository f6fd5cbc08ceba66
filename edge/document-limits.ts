import { type ASTVisitor, GraphQLError, Kind, type SelectionSetNode, type ValidationContext } from 'graphql';

export interface DocumentLimits {
  maxDepth: number;
  maxRootFields: number;
  maxAliases: number;
}

interface Weight {
  depth: number;
  /** Fields side by side at this level. */
  width: number;
  aliases: number;
}

const NOTHING: Weight = { depth: 0, width: 0, aliases: 0 };

/**
 * Refuses a document that is too deep or too wide once its fragments are spread. It must run after the
 * standard rules, which have ruled out fragments that spread themselves.
 */
export const boundedDocument =
  (limits: DocumentLimits) =>
  (context: ValidationContext): ASTVisitor => {
    const weigh = scales(context);
    return {
      OperationDefinition(operation) {
        const { depth, width, aliases } = weigh(operation.selectionSet);
        const excess =
          (depth > limits.maxDepth && `it is more than ${limits.maxDepth} levels deep`) ||
          (width > limits.maxRootFields && `it asks for more than ${limits.maxRootFields} root fields`) ||
          (aliases > limits.maxAliases && `it uses more than ${limits.maxAliases} aliases`);
        if (excess) context.reportError(new GraphQLError(`The operation asks for too much: ${excess}.`));
        return false;
      },
    };
  };

// Each fragment is weighed once, so that a document of fragments spreading fragments costs its own length
// and not the length of what it would expand to.
function scales(context: ValidationContext) {
  const weights = new Map<string, Weight>();
  const weighFragment = (name: string): Weight => {
    const known = weights.get(name);
    if (known) return known;
    const fragment = context.getFragment(name);
    const weight = fragment ? weigh(fragment.selectionSet) : NOTHING;
    weights.set(name, weight);
    return weight;
  };
  const weigh = (set: SelectionSetNode): Weight => {
    const total = { ...NOTHING };
    for (const selection of set.selections) {
      const weight = weighSelection(selection);
      total.depth = Math.max(total.depth, weight.depth);
      total.width += weight.width;
      total.aliases += weight.aliases;
    }
    return total;
  };
  const weighSelection = (selection: SelectionSetNode['selections'][number]): Weight => {
    if (selection.kind === Kind.FRAGMENT_SPREAD) return weighFragment(selection.name.value);
    if (selection.kind === Kind.INLINE_FRAGMENT) return weigh(selection.selectionSet);
    // The standard introspection query is deeper than any leader's page and bounded by a rule of its own.
    if (selection.name.value.startsWith('__')) return { depth: 1, width: 1, aliases: 0 };
    const inner = selection.selectionSet && weigh(selection.selectionSet);
    return {
      depth: 1 + (inner?.depth ?? 0),
      width: 1,
      aliases: (selection.alias ? 1 : 0) + (inner?.aliases ?? 0),
    };
  };
  return weigh;
}
