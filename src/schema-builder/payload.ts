/** An expected failure of a mutation, as data. */
export interface UserError {
  code: UserErrorCode
  message: string
  /** The input field it is about, from the outermost in. */
  path: string[]
}

/** Every code a payload's `errors[].code` can have. */
export const userErrorCodes = ['INVALID', 'TAKEN', 'NOT_FOUND', 'FORBIDDEN', 'UNREADABLE', 'OVERLOADED'] as const
export type UserErrorCode = (typeof userErrorCodes)[number]

/** Either what the mutation made, or why it did not. */
export type Payload<T> = { [K in keyof T]: T[K] | null } & { errors: UserError[] }

export function failure(code: UserErrorCode, message: string, ...path: string[]): { errors: UserError[] } {
  return { errors: [{ code, message, path: ['input', ...path] }] }
}
