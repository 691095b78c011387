<#-- A code that somebody scans, on login pages and on those of actions. Needs scanWay; for a code scanTicket, scanStatusUrl,
     scanState, scanLeft and scanImage; where known scanLink, scanWho, scanTitle, scanPlace, scanNumber, scanHeld. -->

<#-- The code with its state. compared: whether the phone shows who asks.
     Without script the button asks; with it the page follows by itself. -->
<#macro code confirmed="uc.scan.state.confirmed" compared=true>
  <#local own = "uc.scan." + scanWay>
  <#local held = (scanHeld!false) && scanState == "confirmed">
  <section class="uc-scan" data-scan data-status-url="${scanStatusUrl}" data-ticket="${scanTicket}" data-state="${scanState}"<#if held> data-held</#if> data-left="${scanLeft?c}" aria-labelledby="uc-scan-how">
    <p class="uc-scan-how" id="uc-scan-how">${msg(own + ".how")}</p>
    <#if scanLink??>
      <a class="uc-btn uc-primary uc-block uc-scan-open" id="uc-scan-open" href="${scanLink}" target="_blank" rel="noopener">${msg(own + ".open")}</a>
    </#if>
    <div class="uc-scan-code" id="uc-scan-code">
      <img id="uc-scan-image" src="data:image/png;base64,${scanImage}" width="240" height="240" alt="${msg(own + ".alt")}">
      <form class="uc-scan-over" id="uc-scan-over" action="${url.loginAction}" method="post"<#if scanState != "expired" && scanState != "refused"> hidden</#if>>
        <button type="submit" name="action" value="refresh" class="uc-btn uc-primary" id="uc-scan-refresh"><span class="uc-icon uc-icon-reload" aria-hidden="true"></span>${msg("uc.scan.refresh")}</button>
      </form>
    </div>
    <#if compared && scanTitle??><@asking/></#if>
    <p class="uc-scan-state" id="uc-scan-state" role="status" aria-live="polite" data-state="${scanState}"><#if scanState == "scanned">${scanWho???then(msg("uc.scan.state.scanned-by", scanWho!), msg("uc.scan.state.scanned"))}<#else>${msg((scanState == "confirmed" && !held)?then(confirmed, "uc.scan.state." + held?then("held", scanState)))}</#if></p>
    <p class="uc-hint" id="uc-scan-clock" data-text="${msg("uc.scan.left", "__")}" hidden></p>
    <form id="uc-scan-form" class="uc-form" action="${url.loginAction}" method="post" novalidate>
      <input type="hidden" name="action" value="collect">
      <div class="uc-scan-confirmed"><button type="submit" class="uc-btn uc-plain" id="uc-scan-collect">${msg("uc.scan.confirmed-it")}</button></div>
    </form>
    <script type="application/json" id="uc-scan-texts">${texts(confirmed)?no_esc}</script>
    <script type="module" src="${url.resourcesPath}/js/scan.js"></script>
  </section>
</#macro>

<#-- Who asks and from where; the phone shows the same, so that another's code is noticed. -->
<#macro asking>
  <dl class="uc-scan-context" id="uc-scan-context" aria-describedby="uc-scan-compare">
    <div><dt>${msg("uc.scan.context.title")}</dt><dd id="uc-scan-title">${scanTitle}</dd></div>
    <div><dt>${msg("uc.scan.context.place")}</dt><dd id="uc-scan-place">${scanPlace}</dd></div>
    <div><dt>${msg("uc.scan.context.number")}</dt><dd class="uc-scan-number" id="uc-scan-number">${scanNumber}</dd></div>
  </dl>
  <p class="uc-hint" id="uc-scan-compare">${msg("uc.scan.context.compare")}</p>
</#macro>

<#-- What to do when it does not work, and where the app is. -->
<#macro help link=true>
  <#local own = "uc.scan." + scanWay>
  <details class="uc-scan-help">
    <summary>${msg("uc.scan.help")}</summary>
    <ul class="uc-list">
      <li>${msg(own + ".help-1")}</li>
      <li>${msg(own + ".help-2")}</li>
      <li>${msg(own + ".help-3")}</li>
      <#if link && scanLink??><li>${msg("uc.scan.help-link")} <code class="uc-scan-link" id="uc-scan-link">${scanLink}</code></li></#if>
    </ul>
  </details>
  <#if scanAppUrl?? || scanGuideUrl??>
    <p class="uc-scan-links">
      <#if scanAppUrl??><a id="uc-scan-app" href="${scanAppUrl}" target="_blank" rel="noopener">${msg(own + ".app")}</a></#if>
      <#if scanGuideUrl??><a id="uc-scan-guide" href="${scanGuideUrl}" target="_blank" rel="noopener">${msg(own + ".guide")}</a></#if>
    </p>
  </#if>
</#macro>

<#function texts confirmed>
  <#local parts = []>
  <#list ["waiting", "scanned", "refused", "expired", "unavailable", "held"] as k><#local parts += ['"' + k + '":"' + msg("uc.scan.state." + k)?json_string + '"']></#list>
  <#local parts += ['"confirmed":"' + msg(confirmed)?json_string + '"']>
  <#local parts += ['"scanned-by":"' + msg("uc.scan.state.scanned-by", "__")?json_string + '"']>
  <#return "{" + parts?join(",") + "}">
</#function>
