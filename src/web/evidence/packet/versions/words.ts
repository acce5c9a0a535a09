import type { ResponseOf } from '../../../../contract/base/endpoint.ts';
import type { listPacketVersions } from '../../../../contract/evidence/packet/packetVersions.ts';
import type { Reader } from '../../../../core/evidence/kinds/judging/packet.ts';

/** A version as it is listed. */
export type ListedVersion = ResponseOf<typeof listPacketVersions>['versions'][number];

/** Whom a version is for, in few words. */
export const readerWords = {
  company: 'for the company',
  outside: 'for somebody outside',
  owner: 'for you alone',
} as const satisfies Readonly<Record<Reader, string>>;

/** A version and whom it is for: "Version 2, for the company". */
export const nameOf = ({ number, reader }: Pick<ListedVersion, 'number' | 'reader'>): string =>
  `Version ${number}, ${readerWords[reader]}`;
