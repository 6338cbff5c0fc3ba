import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { PrismaPg } from '@prisma/adapter-pg'
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from '@prisma/driver-adapter-utils'
import type { SchemaEngine } from '@prisma/schema-engine-wasm/schema_engine_bg'
import type { Pool, QueryResult } from 'pg'

/**
 * Prisma's own schema engine, compiled to WebAssembly: it applies and writes migrations over the driver that the product
 * uses anyway, so that no native binary has to be downloaded.
 * @param datamodels the Prisma schema as [path, content]; needed to write migrations, not to apply them
 */
export async function openSchemaEngine(pool: Pool, datamodels?: [string, string][]): Promise<SchemaEngine> {
  const engine = await loadEngine()
  const adapter = bindMigrationAwareSqlAdapterFactory(catalogueAdapter(pool))
  return engine.SchemaEngine.new({ datamodels }, () => {}, adapter)
}

const CHAR_OID = 18
const TEXT_OID = 25

/**
 * The adapter, taught the one-byte `"char"` of PostgreSQL's catalogues: the engine asks for it when it reads what tables
 * there are, and `@prisma/adapter-pg` refuses it. The driver shows such columns as text, and the answer names them again.
 */
function catalogueAdapter(pool: Pool): PrismaPg {
  const charColumns = new Set<string>()
  const query = async (...args: Parameters<Pool['query']>) => {
    const result = await (pool.query(...args) as unknown as Promise<QueryResult>)
    for (const field of result.fields ?? []) {
      if (field.dataTypeID !== CHAR_OID) continue
      field.dataTypeID = TEXT_OID
      charColumns.add(field.name)
    }
    return result
  }
  const factory = new PrismaPg(Object.create(pool, { query: { value: query } }))
  const connect = factory.connect.bind(factory)
  factory.connect = async () => {
    const adapter = await connect()
    const queryRaw = adapter.queryRaw.bind(adapter)
    adapter.queryRaw = async (sql) => {
      const result = await queryRaw(sql)
      const isChar = (column: number) => charColumns.has(result.columnNames[column]!)
      return {
        ...result,
        columnTypes: result.columnTypes.map((type, i) => (isChar(i) ? ColumnTypeEnum.Character : type)),
      }
    }
    return adapter
  }
  return factory
}

/** Node has it; its type definitions leave it to those of the browser. */
declare const WebAssembly: {
  compile(bytes: Uint8Array): Promise<unknown>
  instantiate(module: unknown, imports: Record<string, unknown>): Promise<{ exports: Record<string, unknown> }>
}

let loaded: Promise<typeof import('@prisma/schema-engine-wasm/schema_engine_bg')> | undefined

/** The package expects a bundler to instantiate its WebAssembly; without one, this does. */
function loadEngine() {
  loaded ??= (async () => {
    const glue = await import('@prisma/schema-engine-wasm/schema_engine_bg')
    const folder = dirname(createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg'))
    const module = await WebAssembly.compile(await readFile(join(folder, 'schema_engine_bg.wasm')))
    const instance = await WebAssembly.instantiate(module, { './schema_engine_bg.js': withIdleTimers(glue) })
    glue.__wbg_set_wasm(instance.exports)
    ;(instance.exports.__wbindgen_start as () => void)()
    return glue
  })()
  return loaded
}

/** The engine never clears its timers, so that a process that has nothing else to do would wait ten seconds for them. */
function withIdleTimers(glue: object): Record<string, unknown> {
  const setTimer = (call: () => void, milliseconds: number) => setTimeout(call, milliseconds >>> 0).unref()
  return Object.fromEntries(
    Object.entries(glue).map(([name, value]) => [name, name.startsWith('__wbg_setTimeout_') ? setTimer : value]),
  )
}
