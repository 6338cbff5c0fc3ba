import type { Builder } from '../schema-builder/builder.ts'

export function addBacktest(_builder: Builder): void {}
