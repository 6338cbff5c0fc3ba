import type { Frame } from '../report.ts'
import { frameOf } from './frame.ts'

/**
 * One line of an Apple call stack: `3  App  0x1043 save() + 132 (File.swift:42)` of crash reports and NSException, or
 * `3 [ra] 0x1043 save() + 132 in App at /src/File.swift:42:5` of Swift's own backtraces. What is not symbolicated has
 * no function. Null when the line is no frame.
 */
export function readAppleFrame(line: string): { index: number; frame: Frame } | null {
  const text = line.trim().replace(/^\(\s*|^"|",?$/g, '')
  const number = /^\d{1,5}(?=\s)/.exec(text)?.[0]
  if (number === undefined) return null
  const rest = text.slice(number.length).trimStart()
  const frame = /^(?:\[[a-z]+\] ){0,4}0x[\da-f]{1,16} /i.test(rest) ? readSwiftFrame(rest) : readReportFrame(rest)
  return frame && { index: Number(number), frame }
}

function readReportFrame(text: string): Frame | null {
  const address = /\s0x[\da-f]{6,16}(?:\s|$)/i.exec(text)
  if (!address) return null
  const image = text.slice(0, address.index).trim()
  const { 1: file, 2: line } = sourceAtEnd.exec(text) ?? []
  const end = file === undefined ? text.length : text.lastIndexOf('(')
  const symbol = withoutOffset(text.slice(address.index + address[0].length, end).trim())
  const name = symbol.endsWith(` (in ${image})`) ? symbol.slice(0, symbol.lastIndexOf(' (in ')) : symbol
  return frameOf('cocoa', {
    function: name === image ? null : readName(name),
    package: image || null,
    filename: file ?? null,
    lineno: line === undefined || line === '0' ? null : Number(line),
  })
}

const sourceAtEnd = /\(([^()/:]{1,200}):(\d{1,9})\)$/

function readSwiftFrame(text: string): Frame | null {
  const address = text.indexOf('0x')
  const body = text.slice(text.indexOf(' ', address) + 1)
  const at = body.lastIndexOf(' at ')
  const place = at === -1 ? '' : body.slice(at + 4)
  const isPlace = /[/.]/.test(place)
  const call = isPlace ? body.slice(0, at) : body
  const within = call.lastIndexOf(' in ')
  if (within === -1) return null
  const { 1: path, 2: line, 3: column } = /^([^:]*)(?::(\d{1,9}))?(?::(\d{1,9}))?$/.exec(isPlace ? place : '') ?? []
  const absPath = path && !path.endsWith('<compiler-generated>') ? path : null
  const frame = frameOf('cocoa', {
    function: readName(withoutOffset(call.slice(0, within))),
    package: call.slice(within + 4),
    filename: absPath?.slice(absPath.lastIndexOf('/') + 1) ?? null,
    absPath,
    lineno: line === undefined || line === '0' ? null : Number(line),
    colno: column === undefined || column === '0' ? null : Number(column),
  })
  return text.slice(0, address).includes('[system]') ? { ...frame, inApp: false } : frame
}

function withoutOffset(symbol: string): string {
  const plus = symbol.lastIndexOf(' + ')
  return plus !== -1 && /^\d{1,12}$/.test(symbol.slice(plus + 3)) ? symbol.slice(0, plus) : symbol
}

const readName = (name: string) =>
  name === '' || name === '???' || name === '<redacted>' || name === '<unknown>' || /^0x[\da-f]+$/i.test(name)
    ? null
    : name
