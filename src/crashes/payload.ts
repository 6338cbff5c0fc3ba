import { constants, zstdCompressSync, zstdDecompressSync } from 'node:zlib'
import type { ProcessingNote } from './decide/decide-crash.ts'
import type { Classification, Impact, Recommendation } from './decision.ts'
import type { Exception } from './report.ts'

/** What is kept of a crash beside its columns. */
export interface CrashPayload {
  /** The report as it came, scrubbed. */
  event: Record<string, unknown>
  /** Milliseconds added to the sender's times. */
  skewMs: number
  /** Only when a symbolicator changed them; else they are read from the event. */
  exceptions?: Exception[]
  classification: Classification
  impact: Impact
  recommendations: Recommendation[]
  notes: ProcessingNote[]
}

/** Fast levels: reports shrink to a fifth, and what the disk and the write-ahead log are spared costs more than this. */
const params = { [constants.ZSTD_c_compressionLevel]: 1 }

export function packPayload(payload: CrashPayload): Uint8Array {
  const json = Buffer.from(JSON.stringify(payload))
  // Told the size, the compressor sets itself up for a small input: a fifth less time.
  const packed = zstdCompressSync(json, { params, chunkSize: 4_096, pledgedSrcSize: json.length })
  // The compressor's buffer is many times the size of what is in it, and would be kept and copied whole.
  return new Uint8Array(packed)
}

export function unpackPayload(bytes: Uint8Array): CrashPayload {
  return JSON.parse(zstdDecompressSync(bytes).toString())
}
