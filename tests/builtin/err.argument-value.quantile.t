quantile() takes a histogram, one of its entries if it has keys, and a part of the whole.
--- prog
begin {
	@h = hist(1); @c = count(); @k[1] = hist(1);
	print(quantile(@c, 5));
	print(quantile(@k, 5));
	print(quantile(@h, 101));
	print(quantile(@h, 2, 1));
	print(quantile(5, 3));
}
--- exit
1
--- stderr
stdin:3:17: error: 'quantile' takes a histogram, which '@c' is not [argument-type]
    3 |     print(quantile(@c, 5));
      |                    ^~
stdin:4:17: error: '@k' has keys: say which one [map-keys]
    4 |     print(quantile(@k, 5));
      |                    ^~
stdin:5:21: error: 101 of 100 is no quantile [argument-value]
    5 |     print(quantile(@h, 101));
      |                        ^~~
stdin:6:21: error: 2 of 1 is no quantile [argument-value]
    6 |     print(quantile(@h, 2, 1));
      |                        ^
stdin:7:17: error: argument 1 of 'quantile' must be a map without a key, not this integer [argument-type]
    7 |     print(quantile(5, 3));
      |                    ^
hint: it is 'quantile(map histogram, intlit n[, intlit of])'
