-- Another question to the portfolio each time: words, signal, order and page.
local what = { "", "", "meals", "reading", "park", "advice" }
local signals = { "", "MISSED", "LATE_REPORTS", "OUTLIER", "CAP_NEAR", "EXPIRY" }
local orders = { "SIGNALS", "TITLE", "PROVIDER", "END", "PAID", "NEXT" }
function init()
  math.randomseed(os.time())
end
function request()
  return wrk.format("GET", "/contract/portfolio?q=" .. what[math.random(#what)] .. "&signal=" .. signals[math.random(#signals)]
    .. "&order=" .. orders[math.random(#orders)] .. "&page=" .. math.random(6))
end
