import type { FormattedExecutionResult, GraphQLFormattedError } from 'graphql'

/** What a watched query answered, written once for all who watch it. */
export interface Answer {
  /** JSON of the whole result, UTF-8. */
  readonly bytes: Buffer
  /** What makes it differ from the answer before. */
  readonly gist: string
  /** What a transport makes of these bytes for everybody it sends them to, made when first asked for. */
  shared<T>(transport: symbol, make: (bytes: Buffer) => T): T
}

/** What came of executing a watched query once. */
export type Outcome =
  | {
      answer: Answer
      /** Whether something broke that may work without anybody's notice. */
      mayHeal: boolean
    }
  /** It cannot be executed. */
  | { refused: readonly GraphQLFormattedError[] }

const healing = ['INTERNAL', 'PLUGIN_FAILED']

/** @throws TypeError for what JSON cannot say */
export function outcomeOf(result: FormattedExecutionResult): Outcome {
  if (result.data === undefined) return { refused: result.errors ?? [] }
  const mayHeal = result.errors?.some(({ extensions }) => healing.includes(String(extensions?.code))) ?? false
  return { answer: answerOf(result), mayHeal }
}

function answerOf(result: FormattedExecutionResult): Answer {
  const text = JSON.stringify(result)
  const bytes = Buffer.from(text)
  const made = new Map<symbol, unknown>()
  return {
    bytes,
    gist: gistOf(result, text),
    shared<T>(transport: symbol, make: (bytes: Buffer) => T) {
      if (!made.has(transport)) made.set(transport, make(bytes))
      return made.get(transport) as T
    },
  }
}

/** A failure that lasts has a new id in every execution, and is still the same answer. */
function gistOf({ data, errors }: FormattedExecutionResult, text: string): string {
  if (errors === undefined) return text
  const shown = errors.map(({ message, path, extensions }) => [extensions?.id === undefined ? message : '', path])
  return JSON.stringify([data, shown])
}
