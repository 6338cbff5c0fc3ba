import type { Builder } from '../schema-builder/builder.ts'

export function addMetrics(_builder: Builder): void {}
