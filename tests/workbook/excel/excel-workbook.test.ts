import { afterEach } from 'vitest';
import { workbookContract } from '../contract.ts';
import { closeHosts, hostOf, openIn } from './open-in-host.ts';

afterEach(closeHosts);

workbookContract('Excel', (source) => openIn(hostOf(source)), { calculates: true });
