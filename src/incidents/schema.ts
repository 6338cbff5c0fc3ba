import type { Builder } from '../schema-builder/builder.ts'

export function addIncidents(_builder: Builder): void {}
