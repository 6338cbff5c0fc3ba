import { spawn } from 'node:child_process'

/**
 * Runs a shell script once this process has ended, in whichever way: also when it was killed.
 *
 * @param args `$0` and so on of the script
 * @param account who runs it, where that is somebody else
 */
export function atTheEnd(script: string, args: string[], account: { uid: number; gid: number } | null = null): void {
  // What it reads ends with this process.
  const child = spawn('sh', ['-c', `cat; ${script}`, ...args], {
    ...account,
    cwd: '/',
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  })
  child.unref()
  ;(child.stdin as unknown as { unref(): void }).unref()
}
