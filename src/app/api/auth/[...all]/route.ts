import { handle } from './handle';

export { handle as GET, handle as POST };
