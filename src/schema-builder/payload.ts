/** An expected failure of a mutation, as data. */
export interface UserError {
  code: UserErrorCode
  message: string
  /** The input field it is about, from the outermost in. */
  path: string[]
}

/** Every code a payload's `errors[].code` can have. */
export const userErrorCodes = [
  'INVALID',
  'TAKEN',
  'NOT_FOUND',
  'FORBIDDEN',
  'UNREADABLE',
  'OVERLOADED',
  'FAILED',
] as const
export type UserErrorCode = (typeof userErrorCodes)[number]

/** What a mutation answers: the id of what it made or changed, or why it did not. */
export type Payload<Id> = { id: Id; errors: [] } | { id: null; errors: UserError[] }

export const success = <Id>(id: Id): Payload<Id> => ({ id, errors: [] })

/** Why a mutation did nothing. */
export type Failure = { id: null; errors: UserError[] }

/** @param path names below `input`, from the outermost in */
export function failure(code: UserErrorCode, message: string, ...path: string[]): Failure {
  return { id: null, errors: [{ code, message, path: ['input', ...path] }] }
}
