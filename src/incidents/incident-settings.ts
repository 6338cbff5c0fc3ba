import type pg from 'pg'
import { z } from 'zod'
import { readSetting } from '../projects/settings.ts'

export const SETTING = 'incidents'
const USUAL = 1_800

const shape = z.object({ resolveAfterSeconds: z.number().int().min(0).nullable().default(USUAL) })

/** Seconds from the end of the last alert after which what Evenkeel opened resolves by itself; null: never. */
export async function resolveAfterSeconds(client: pg.ClientBase | pg.Pool, projectId: number): Promise<number | null> {
  return (await readSetting(client, projectId, SETTING, shape)).resolveAfterSeconds
}
