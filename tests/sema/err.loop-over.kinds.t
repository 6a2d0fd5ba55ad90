What loops go over.
--- prog
begin { @a = 1; for ($x : @a) { } @h[1] = hist(1); for ($x : @h) { } for ($i : 0.."x") { } }
--- args
--check -
--- exit
1
--- stderr
stdin:1:27: error: '@a' has no keys, there is nothing to loop over [loop-keyless]
    1 | begin { @a = 1; for ($x : @a) { } @h[1] = hist(1); for ($x : @h) { } for ($i : 0.."x") { } }
      |                           ^~
stdin:1:62: error: cannot loop over '@h', whose values are 'hist_t' [loop-over]
    1 | begin { @a = 1; for ($x : @a) { } @h[1] = hist(1); for ($x : @h) { } for ($i : 0.."x") { } }
      |                                                              ^~
stdin:1:83: error: the bounds of a range must be integers, not a string [range-bound]
    1 | begin { @a = 1; for ($x : @a) { } @h[1] = hist(1); for ($x : @h) { } for ($i : 0.."x") { } }
      |                                                                                   ^~~
