/** What an SDK is configured with: `http://KEY@HOST:PORT/PROJECT`. */
export function dsnOf(publicUrl: string, key: { publicKey: string; projectId: number }): string {
  const url = new URL(publicUrl)
  return `${url.protocol}//${key.publicKey}@${url.host}${url.pathname.replace(/\/$/, '')}/${key.projectId}`
}
