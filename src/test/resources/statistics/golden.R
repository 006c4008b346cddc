# Makes golden.json: samples and what R says of them. Usage: Rscript golden.R > golden.json
# Only base R (stats) computes the figures; jsonlite writes them. The formula that base R lacks (partly linked samples) is
# Derrick, Toher & White (2017); its two ends, Welch and paired, come from t.test.
suppressMessages(library(jsonlite))
set.seed(20170613)
finite <- function(l) l[vapply(l, function(x) length(x) > 0 && all(is.finite(x)), TRUE)]

sums <- function(n, items, shift) rowSums(matrix(pmin(5, pmax(1, round(rnorm(n * items, 3.3 + shift, 1)))), n))
groups <- function(n1, n2, nc, kind) {
  person <- rnorm(n1 + n2)
  x <- sums(n1, 13, 0) + round(4 * person[seq_len(n1)])
  y <- sums(n2, 13, 0.1) + round(4 * person[c(seq_len(nc), n1 + seq_len(n2 - nc))])
  if (kind == "fraction") { x <- x / 11 * 13; y <- y / 11 * 13 } # as a mean of 11 answers stands for 13
  if (kind == "continuous") { x <- x + rnorm(n1); y <- y + rnorm(n2) }
  list(x = x, y = y, nc = nc)
}
summarise <- function(x) {
  n <- length(x); q <- quantile(x, c(.25, .5, .75), type = 7, names = FALSE)
  ci <- if (n > 1 && sd(x) > 0) t.test(x)$conf.int else c(NA, NA)
  finite(list(n = n, mean = mean(x), sd = sd(x), low = ci[1], high = ci[2], median = q[2], q1 = q[1], q3 = q[3]))
}
difference <- function(x, y, nc) { # the first nc of x and of y are linked
  n1 <- length(x); n2 <- length(y)
  full <- function(est, se, df, p, low, high) list(estimate = est, low = low, high = high, se = se, t = est / se, df = df, p = p,
                                                   detectable = (qt(.975, df) + qt(.8, df)) * se)
  if (nc == 0 || nc == n1 && nc == n2) {
    w <- if (nc == 0) t.test(y, x) else t.test(y, x, paired = TRUE)
    return(full(mean(y) - mean(x), w$stderr, unname(w$parameter), w$p.value, w$conf.int[1], w$conf.int[2]))
  }
  v1 <- var(x) / n1; v2 <- var(y) / n2; r <- cor(x[1:nc], y[1:nc]); est <- mean(y) - mean(x)
  se <- sqrt(v1 + v2 - 2 * r * sd(x) * sd(y) * nc / (n1 * n2)); g <- (v1 + v2)^2 / (v1^2 / (n1 - 1) + v2^2 / (n2 - 1))
  alone <- n1 + n2 - 2 * nc; df <- (nc - 1) + (g - nc + 1) / (alone + 2 * nc) * alone
  full(est, se, df, 2 * pt(-abs(est / se), df), est - qt(.975, df) * se, est + qt(.975, df) * se)
}
effect <- function(x, y) {
  x <- round(x, 9); y <- round(y, 9); n1 <- length(x); n2 <- length(y); df <- n1 + n2 - 2
  d <- (mean(y) - mean(x)) / sqrt(((n1 - 1) * var(x) + (n2 - 1) * var(y)) / df)
  j <- gamma(df / 2) / (sqrt(df / 2) * gamma((df - 1) / 2)); h <- qnorm(.975) * j * sqrt((n1 + n2) / (n1 * n2) + d^2 / (2 * (n1 + n2)))
  s <- sign(outer(y, x, "-")); delta <- mean(s); e <- if (abs(delta) == 1) delta * (1 - 1 / (n1 * n2)) else delta
  v <- (n1^2 * sum((rowMeans(s) - e)^2) + n2^2 * sum((colMeans(s) - e)^2) - sum((s - e)^2)) / (n1 * n2 * (n1 - 1) * (n2 - 1))
  q <- qt(.975, df); v <- if (v < 1e-15) NA else v
  limit <- function(sgn) (e - e^3 + sgn * q * sqrt(v) * sqrt((1 - e^2)^2 + q^2 * v)) / (1 - e^2 + q^2 * v)
  finite(list(hedgesG = j * d, gLow = j * d - h, gHigh = j * d + h, cliffsDelta = delta,
              deltaLow = if (delta == -1 && !is.na(v)) -1 else limit(-1), deltaHigh = if (delta == 1 && !is.na(v)) 1 else limit(1),
              mannWhitneyP = suppressWarnings(wilcox.test(y, x))$p.value))
}
linked <- function(x, y, nc) {
  if (nc < 2) return(NULL)
  a <- round(x[1:nc], 9); b <- round(y[1:nc], 9); change <- round(b - a, 9)
  long <- data.frame(score = c(a, b), person = factor(rep(1:nc, 2)), occasion = factor(rep(1:2, each = nc)))
  ms <- suppressWarnings(summary(aov(score ~ person + occasion, long)))[[1]][["Mean Sq"]] # person, occasion, residual
  p <- if (all(change == 0)) NA else suppressWarnings(wilcox.test(change))$p.value
  finite(list(pairs = nc, meanChange = mean(change), sdChange = sd(change), wilcoxonP = p, icc = (ms[1] - ms[3]) / (ms[1] + ms[3]),
              sem = sqrt(ms[3]), sdc = 1.96 * sqrt(2) * sqrt(ms[3])))
}
case <- function(name, x, y, nc, plain = TRUE)
  list(name = name, baseline = I(x), followUp = I(y), linked = nc, summary = summarise(x),
       difference = if (plain) difference(x, y, nc), effect = effect(x, y), change = linked(x, y, nc))
random <- function(name, n1, n2, nc, kind) { g <- groups(n1, n2, nc, kind); case(name, g$x, g$y, nc) }
small <- c(21, 24, 30, 33, 35, 41)
cases <- list(
  random("two and two", 2, 2, 0, "sum"), random("three and four", 3, 4, 0, "sum"), random("none linked", 9, 11, 0, "sum"),
  random("none linked, fractions", 17, 23, 0, "fraction"), random("none linked, no ties", 12, 9, 0, "continuous"),
  random("none linked, 49 and 49 without ties", 49, 49, 0, "continuous"), random("none linked, 50 without ties", 50, 20, 0, "continuous"),
  random("all linked", 6, 6, 6, "sum"), random("all linked, fractions", 14, 14, 14, "fraction"),
  random("all linked, no ties", 12, 12, 12, "continuous"), random("all 50 linked, no ties", 50, 50, 50, "continuous"),
  random("half linked", 12, 12, 6, "sum"), random("half linked, fractions", 20, 18, 10, "fraction"), random("five linked of many", 30, 25, 5, "sum"),
  random("all but one linked", 10, 9, 9, "continuous"), random("large", 120, 90, 40, "sum"),
  case("all above", small, small + 50, 0), case("all below", small + 50, small, 0), case("heavy ties", rep(3:5, 4), rep(c(3, 5), 5), 0),
  case("no spread before", rep(4, 5), c(3, 4, 5, 5, 2), 0), case("some unchanged", small, small + c(0, 1, -2, 0, 3, 4), 6),
  case("equal changes", small, small + 2, 6, plain = FALSE), case("no changes", small, small, 6, plain = FALSE),
  case("changes of one size", small, small + c(1, 1, -1, 1, 1, 1), 6), case("eight changes", c(small, 44, 50), c(small, 44, 50) + c(1, -2, 3, 4, 5, 6, 7, 8), 8))

alpha <- function(name, m) {
  of <- function(m) { k <- ncol(m); k / (k - 1) * (1 - sum(apply(m, 2, var)) / var(rowSums(m))) }
  k <- ncol(m); n <- nrow(m); a <- of(m)
  items <- lapply(seq_len(k), function(j) finite(list(itemTotal = cor(m[, j], rowSums(m[, -j, drop = FALSE])),
                                                      alphaIfDropped = if (k > 2) of(m[, -j]) else NA)))
  list(name = name, rows = m, alpha = a, low = 1 - (1 - a) * qf(.975, n - 1, (n - 1) * (k - 1)),
       high = 1 - (1 - a) * qf(.025, n - 1, (n - 1) * (k - 1)), items = items)
}
answers <- function(n, k, common) { p <- rnorm(n); pmin(pmax(round(matrix(rnorm(n * k, 3.2, 1), n) + common * p), 1), 5) }
alphas <- list(alpha("thirteen items", answers(40, 13, .8)), alpha("two items", answers(25, 2, .5)), alpha("right or wrong", 1 * (answers(30, 6, 1) > 3)),
               alpha("opposed", { m <- answers(24, 4, .9); m[, 1:2] <- 6 - m[, 1:2]; m }))

proportion <- function(a, n1, b, n2) {
  wilson <- function(x, n) suppressWarnings(prop.test(x, n, correct = FALSE))$conf.int
  w1 <- wilson(a, n1); w2 <- wilson(b, n2); p1 <- a / n1; p2 <- b / n2; d <- p2 - p1
  list(baseline = c(a, n1), followUp = c(b, n2), estimate = d, low = d - sqrt((p2 - w2[1])^2 + (w1[2] - p1)^2),
       high = d + sqrt((w2[2] - p2)^2 + (p1 - w1[1])^2), fisherP = fisher.test(matrix(c(b, n2 - b, a, n1 - a), 2))$p.value)
}
proportions <- list(proportion(56, 70, 48, 80), proportion(9, 10, 3, 10), proportion(0, 10, 0, 20), proportion(0, 10, 10, 10), proportion(10, 10, 20, 20),
                    proportion(5, 9, 8, 9), proportion(300, 1000, 345, 1020), proportion(1, 1, 0, 1))
p <- c(.04, .001, .03, .5, .0201, .9, .03)
cat(toJSON(list(provenance = paste("golden.R with", R.version.string), cases = cases, alphas = alphas, proportions = proportions,
                holm = list(p = p, adjusted = p.adjust(p, "holm"))), auto_unbox = TRUE, digits = NA, null = "null"), "\n")
