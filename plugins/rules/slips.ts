import type { ASTNode } from '@marcbachmann/cel-js'
import { celVariables, fieldsOf } from './cel-types.ts'

/** A mistake that the type checker lets pass and that would only show, or never show, when a crash comes. */
export interface Slip {
  /** Offset in the expression. */
  at: number
  slip: string
}

/** Fields in `has()` that no type knows, and patterns in `matches()` that are no regular expressions. */
export function findSlips(ast: ASTNode): Slip[] {
  const slips: Slip[] = []
  visit(ast, (node) => {
    if (node.op === 'call' && node.args[0] === 'has') {
      const argument = node.args[1][0]
      if (argument) typeOf(argument, slips)
    }
    if (node.op === 'rcall' && node.args[0] === 'matches') {
      const pattern = node.args[2][0]
      if (pattern?.op !== 'value' || typeof pattern.args !== 'string') return
      try {
        new RegExp(pattern.args)
      } catch {
        slips.push({ at: pattern.start ?? 0, slip: 'the pattern is not a regular expression' })
      }
    }
  })
  return slips
}

/** The type of a chain of fields that starts at a variable of ours; undefined when it starts elsewhere. */
function typeOf(node: ASTNode, slips: Slip[]): string | undefined {
  if (node.op === 'id') return (celVariables as Record<string, string>)[node.args]
  if (node.op !== '.' && node.op !== '.?') return undefined
  const [from, field] = node.args as [ASTNode, string]
  const fields = fieldsOf(typeOf(from, slips) ?? '')
  if (fields && !Object.hasOwn(fields, field)) slips.push({ at: node.pos ?? 0, slip: `No such key: ${field}` })
  return fields?.[field]
}

function visit(node: ASTNode, look: (node: ASTNode) => void): void {
  look(node)
  for (const part of [node.args as unknown].flat(3)) if (isNode(part)) visit(part, look)
}

function isNode(value: unknown): value is ASTNode {
  return typeof value === 'object' && value !== null && 'op' in value && 'args' in value
}
