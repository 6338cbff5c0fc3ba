import { describe, expect, test } from 'vitest'
import {
  fileName,
  functionName,
  imageName,
  moduleName,
  typeName,
} from '../../../src/crashes/fingerprint/normalise-frame.ts'

describe('functionName', () => {
  test.each([
    [
      'save',
      [
        'save',
        'lambda$save$0',
        'lambda$save$8a9bc3d1$1',
        'save$lambda-2',
        'save$lambda$0',
        'save$default',
        'access$save',
      ],
    ],
    [
      'save',
      [
        '$anonfun$save$1',
        'CGLIB$save$0',
        'save-Zf3k9Qa',
        'block (2 levels) in save',
        'async save',
        'Object.save [as run]',
      ],
    ],
    [
      'save',
      ['save/<', 'save.isra.0', 'save.cold', 'save [clone .part.3]', 'save + 124', 'save@plt', 'closure #1 in save()'],
    ],
    ['Save', ['<Save>d__12.MoveNext', '<Save>b__0_1', '<>c__DisplayClass3_0.<Save>b__0', '<>c.<Save>b__3_0']],
    ['Save.Inner', ['<Save>g__Inner|3_0']],
    [
      'Store.save',
      ['closure #2 (Swift.Int) -> () in closure #1 in Store.save(_:)', 'partial apply for closure #1 in Store.save()'],
    ],
    [
      'Store.save',
      [
        'specialized Store.save()',
        'protocol witness for Store.save() in conformance Disk',
        'Store.save.<anonymous closure>',
      ],
    ],
    ['Store.save', ['anonymous fn/1 in Store.save/2', '(1) await resume partial function for Store.save()']],
    ['-[Store save:]', ['-[Store save:]', '__24-[Store save:]_block_invoke_2']],
    [
      'store::save',
      ['store::save::h3fa9c01d2b3c4d5e', 'store::save::{{closure}}::h3fa9c01d2b3c4d5e', 'store::save::{closure#0}'],
    ],
    ['Disk as Store::save', ['<Disk<T> as Store>::save::h3fa9c01d2b3c4d5e']],
    ['ns::Store::save', ['ns::Store<int, std::vector<T> >::save(int) const']],
    [
      'main.(*Server).handle',
      ['main.(*Server).handle.func1', 'main.(*Server).handle.func1.2', 'main.(*Server).handle-fm'],
    ],
    ['App\\Store::save', ['App\\Store::save', '{closure:App\\Store::save():12}']],
    ['operator()', ['operator()']],
    ['<init>', ['<init>']],
    ['<module>', ['<module>']],
    [
      '',
      [
        null,
        '',
        '?',
        '<anonymous>',
        'Object.<anonymous>',
        '<lambda>',
        'anonymous',
        'global code',
        '0x7fff2031',
        '<redacted>',
      ],
    ],
    ['', ['sub_1A2B', '?anon_0_', '(anonymous function)', '???']],
  ])('%j: %j', (expected, names) => {
    expect(names.map(functionName)).toEqual(names.map(() => expected))
  })

  test('a name of a megabyte costs no more than a long one', () => {
    for (const part of ['.func1', '<', 'closure #1 ', '{closure:', '$1', '(1) '])
      expect(functionName(part.repeat(1e6 / part.length)).length).toBeLessThanOrEqual(500)
  })
})

test.each([
  [
    'com.a.Foo',
    ['com.a.Foo', 'com.a.Foo$1', 'com.a.Foo$$Lambda$14/0x0000000800c', 'app//com.a.Foo', 'base@17.0.1/com.a.Foo'],
  ],
  ['com.a.Foo', ['com.a.Foo$$EnhancerBySpringCGLIB$$ab12cd', 'com.a.Foo$$SpringCGLIB$$0', 'com.a.Foo_$$_jvst12_0']],
  ['com.a.Foo$Bar', ['com.a.Foo$Bar', 'com.a.Foo$Bar$2']],
  ['jdk.internal.reflect.GeneratedMethodAccessor', ['jdk.internal.reflect.GeneratedMethodAccessor12']],
  ['Ns.Foo', ['Ns.Foo', 'Ns.Foo`1', 'Ns.Foo+<>c__DisplayClass3_0']],
  ['app/store', ['./src/app/store', 'github.com/acme/app/store']],
])('moduleName %j: %j', (expected, names) => {
  expect(names.map(moduleName)).toEqual(names.map(() => expected))
})

test.each([
  ['NullPointerException', ['NullPointerException', 'java.lang.NullPointerException']],
  ['MathException', ['a.MathException$4']],
  ['errorString', ['*errors.errorString']],
  ['Err', ['App\\Err', 'app::Err', 'Err`1']],
  ['', ['0x00000000 / 0x00000000', ' ']],
])('typeName %j: %j', (expected, names) => {
  expect(names.map(typeName)).toEqual(names.map(() => expected))
})

test.each([
  [
    'assets/main.js',
    ['https://cdn.example/assets/main.3f9a1c.js?v=2', '/assets/main-3f9a1c2b.js', 'assets/main-DiwrgTda.js#x'],
  ],
  [
    'store/save.ts',
    [
      'webpack:///./src/store/save.ts?ab12',
      'webpack-internal:///(rsc)/./store/save.ts',
      'webpack://shop/./store/save.ts',
    ],
  ],
  ['js/chunk.js', ['app:///static/js/123.3f9a1c2b.chunk.js']],
  [
    'app/views.py',
    ['/home/bob/app/views.py', 'C:\\Users\\bob\\app\\views.py', '/var/releases/20240101120000/app/views.py'],
  ],
  ['views.py', ['/Users/bob/views.py', 'file:///C:/Users/bob/views.py', 'views.py']],
  ['jquery.js', ['jquery-3.6.0.min.js']],
  ['my-settings.js', ['my-settings.js']],
  ['', ['data:text/javascript;base64,xx', '<anonymous>', 'https://a.example/']],
])('fileName %j: %j', (expected, names) => {
  expect(names.map(fileName)).toEqual(names.map(() => expected))
})

test.each([
  ['/private/var/containers/Bundle/Application/6E3F9C6E/App.app/App', 'App'],
  ['C:\\WINDOWS\\SYSTEM32\\ntdll.dll', 'ntdll.dll'],
  ['Shop.Core, Version=1.0.0.0, Culture=neutral', 'Shop.Core'],
])('imageName %j is %j', (raw, expected) => {
  expect(imageName(raw)).toBe(expected)
})
