import { Subject } from 'rxjs';

export const pushed = new Subject<number>();
