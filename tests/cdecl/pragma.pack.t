#pragma pack limits alignments; other pragmas and #line change nothing.
--- prog
#pragma once
#line 7 "x.h"
#pragma pack(push, 1)
struct a { char c; int i; long l; };
#pragma pack(2)
struct b { char c; int i; long l; };
#pragma pack(pop)
struct c { char c; int i; long l; };
begin { @ = (sizeof(struct a), sizeof(struct b), sizeof(struct c)); }
--- args
-d types -
--- filter
/^  \(c "/d
--- stdout
(program
  (probe "begin"
    (= @:(uint64,uint64,uint64) (tuple 13:uint64 14:uint64 16:uint64):(uint64,uint64,uint64))))
