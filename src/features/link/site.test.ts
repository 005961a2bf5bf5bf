import { expect, test } from 'vitest';
import { isSite, sitesIn } from './site';

test('a site is a whole origin over https, or on this machine', () => {
  for (const site of ['https://wiki.example.org', 'https://example.org:8443', 'http://localhost:8080', 'http://127.0.0.1'])
    expect(isSite(site)).toBe(true);
  for (const none of [
    ...[
      '',
      '*',
      'https://*.example.org',
      'http://example.org',
      'https://example.org/',
      'https://example.org/page',
      'https://example.org:443',
    ],
    ...["https://x.org 'self'", 'https://x.org;', 'blob:https://x.org', 'null', 'https://Example.org', 'data:'],
  ])
    expect(isSite(none)).toBe(false);
});

test('what somebody types becomes sites, and what is none stays to be refused', () => {
  expect(sitesIn(' https://wiki.example.org/page, http://localhost:8080\nwiki')).toEqual([
    'https://wiki.example.org',
    'http://localhost:8080',
    'wiki',
  ]);
  expect(sitesIn('')).toEqual([]);
});
