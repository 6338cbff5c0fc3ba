import type { Builder } from '../schema-builder/builder.ts'

export function addWarnings(_builder: Builder): void {}
