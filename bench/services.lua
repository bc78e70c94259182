-- Another search of the register each time: words, kind, end and page.
local what = { "library", "swimming", "youth", "day centre", "meals", "park", "bus" }
local kinds = { "", "92", "85", "55", "60", "77" }
local ends = { "", "YEAR", "NEXT_YEAR", "LATER" }
function init()
  math.randomseed(os.time())
end
function request()
  local words = what[math.random(#what)]
  if math.random(2) == 1 then words = words .. "+ward+" .. math.random(250) end
  words = words:gsub(" ", "+")
  return wrk.format("GET", "/services/list?q=" .. words .. "&kind=" .. kinds[math.random(#kinds)] .. "&ends=" .. ends[math.random(#ends)]
    .. "&page=" .. math.random(3))
end
