import { execFile } from 'node:child_process'
import { cp, mkdir, symlink } from 'node:fs/promises'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

export const repository = fileURLToPath(new URL('../../', import.meta.url))

/** Runs a command to its end, with this process's Node first on the path. Rejects with what it printed when it fails. */
export async function run(command: string, args: string[], cwd: string): Promise<string> {
  const PATH = [dirname(process.execPath), process.env.PATH].join(delimiter)
  const options = { cwd, env: { ...process.env, PATH }, maxBuffer: 2 ** 26 }
  try {
    return (await promisify(execFile)(command, args, options)).stdout
  } catch (failed) {
    const { stdout, stderr } = failed as { stdout: string; stderr: string }
    throw new Error(`${command} ${args.join(' ')}: ${stderr}\n${stdout}`, { cause: failed })
  }
}

export interface Packed {
  /** Where the package's file is. */
  file: string
  /** Paths in the package. */
  paths: string[]
}

/** `npm pack` of this repository as it stands, from a copy in `folder`, so that nothing is written here. */
export async function pack(folder: string): Promise<Packed> {
  const copy = join(folder, 'evenkeel')
  const listed = await run('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], repository)
  const generated = ['src/storage/generated', 'src/schema-builder/generated']
  for (const path of [...listed.split('\0').filter(Boolean), ...generated]) {
    await mkdir(dirname(join(copy, path)), { recursive: true })
    await cp(join(repository, path), join(copy, path), { recursive: true }).catch(unlessGone)
  }
  await symlink(join(repository, 'node_modules'), join(copy, 'node_modules'))
  // `prepare` would write the generated code that was copied.
  await run('npm', ['run', 'prepack'], copy)
  const [made] = JSON.parse(
    await run('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], copy),
  ) as [{ filename: string; files: { path: string }[] }]
  return { file: join(folder, made.filename), paths: made.files.map(({ path }) => path) }
}

/** What was deleted and not committed yet is still listed. */
function unlessGone(error: unknown): void {
  if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
}
