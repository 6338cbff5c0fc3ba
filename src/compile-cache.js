import { accessSync, constants, mkdirSync } from 'node:fs'
import module from 'node:module'
import { homedir } from 'node:os'
import { join } from 'node:path'

const { env } = process
const folder = env.NODE_COMPILE_CACHE || join(env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'evenkeel')

/**
 * Keeps what this start compiles for the next, which is ready a third sooner: a thousand modules of TypeScript. Threads hear of the
 * folder by the variable. Any Node.js can run this.
 */
export function keepCompiled() {
  try {
    mkdirSync(folder, { recursive: true })
    accessSync(folder, constants.W_OK)
  } catch {
    return
  }
  env.NODE_COMPILE_CACHE = folder
  module.enableCompileCache?.(folder)
}
