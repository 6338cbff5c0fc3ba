import { badInput } from '../schema-builder/errors.ts'
import { TooMuch } from './too-much.ts'

/** @throws GraphQLError BAD_USER_INPUT for what a smaller question mends */
export function tellTooMuch(error: unknown): never {
  throw error instanceof TooMuch ? badInput(error.message) : error
}
