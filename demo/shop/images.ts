import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

interface Size {
  width: number
  height: number
}

/** Of a PNG: they stand behind its signature and the head of the first chunk. */
export function readDimensions(png: Buffer): Size {
  return { width: png.readUInt32BE(16), height: png.readUInt32BE(20) }
}

/** Four bytes a pixel. */
export function makeThumbnail({ width, height }: Size): Uint8Array {
  return new Uint8Array(width * height * 4)
}

export function warmCache(names: readonly string[]): void {
  for (const name of names) void loadImage(name)
}

async function loadImage(name: string): Promise<Buffer> {
  return readFile(join(tmpdir(), 'shop-images', name))
}
