import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { repository, run } from './pack.ts'

/** A project of somebody else that writes plugins for Evenkeel. */
export interface Consumer {
  folder: string
  write(files: Record<string, string>): Promise<void>
  /** What the compiler says of the project; empty when all is well. */
  compile(): Promise<string[]>
  /** Paths of the type definitions that the compiler read. */
  types(): Promise<string[]>
}

const tsconfig = {
  compilerOptions: {
    target: 'esnext',
    module: 'nodenext',
    moduleResolution: 'nodenext',
    types: ['node'],
    strict: true,
    skipLibCheck: false,
    rootDir: 'src',
    outDir: 'built',
  },
  include: ['src'],
}

/** Installs a packed Evenkeel, and what its types ask for, into a new project. */
export async function openConsumer(folder: string, packed: string): Promise<Consumer> {
  const own = JSON.parse(await readFile(join(repository, 'package.json'), 'utf8'))
  const write: Consumer['write'] = async (files) => {
    for (const [path, text] of Object.entries(files)) {
      await mkdir(dirname(join(folder, path)), { recursive: true })
      await writeFile(join(folder, path), text)
    }
  }
  await write({
    'tsconfig.json': JSON.stringify(tsconfig),
    'package.json': JSON.stringify({
      name: 'consumer',
      private: true,
      type: 'module',
      dependencies: { evenkeel: `file:${packed}`, zod: own.dependencies.zod },
      devDependencies: { '@types/node': own.devDependencies['@types/node'] },
      overrides: { 'rrule-temporal': own.overrides['rrule-temporal'] },
    }),
  })
  await run('npm', ['install', '--prefer-offline', '--no-audit', '--no-fund', '--ignore-scripts'], folder)

  const tsc = (...args: string[]) => run(join(repository, 'node_modules/.bin/tsc'), args, folder)
  return {
    folder,
    write,
    compile: () =>
      tsc().then(
        () => [],
        (error: Error) => error.message.match(/^\S+\(\d+,\d+\): error TS\d+/gm) ?? Promise.reject(error),
      ),
    types: async () => (await tsc('--noEmit', '--listFilesOnly')).trim().split('\n'),
  }
}
