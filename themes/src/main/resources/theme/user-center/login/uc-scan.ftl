<#import "template.ftl" as layout>
<#import "ways.ftl" as waysIn>
<#assign own = "uc.scan." + scanWay>
<@layout.registrationLayout displayMessage=true displayInfo=realm.registrationAllowed && !registrationDisabled??; section>
  <#if section = "header">
    ${msg("uc.login.title")}
  <#elseif section = "form">
    <@waysIn.tabs/>
    <#if scanVendor??><p class="uc-hint uc-block-gap" id="uc-scan-vendor">${msg("uc.ca.vendor-hotline", scanVendor, scanHotline)}</p></#if>
    <#if scanStep == "unknown">
      <form class="uc-form" action="${url.loginAction}" method="post" novalidate>
        <@layout.note kind="info">${msg("uc.scan.unknown", scanHolder)}</@layout.note>
        <div class="uc-actions">
          <button type="submit" name="action" value="register" class="uc-btn uc-primary uc-block" id="uc-scan-register">${msg(own + ".register")}</button>
          <button type="submit" name="action" value="again" class="uc-btn uc-plain uc-block" id="uc-scan-again">${msg("uc.scan.again")}</button>
        </div>
      </form>
    <#elseif scanStep == "code">
      <@code/>
    <#else>
      <form class="uc-form" action="${url.loginAction}" method="post" novalidate>
        <#if scanStep == "unavailable"><@layout.note kind="warning"><span id="uc-scan-down">${msg(own + ".down")}</span></@layout.note></#if>
        <div class="uc-actions"><button type="submit" name="action" value="refresh" class="uc-btn ${(scanStep == "unavailable")?then("uc-plain", "uc-primary")} uc-block" id="uc-scan-refresh">${msg((scanStep == "unavailable")?then("uc.scan.retry", "uc.scan.refresh"))}</button></div>
      </form>
    </#if>
    <#if scanStep != "unknown"><@help/></#if>
  <#elseif section = "info">
    <#if realm.registrationAllowed && !registrationDisabled??>
      <p>${msg("uc.login.no-account")} <a href="${url.registrationUrl}">${msg("uc.login.register")}</a></p>
    </#if>
  </#if>
</@layout.registrationLayout>

<#-- The code with its state. Without script the button asks; with it the page follows by itself. -->
<#macro code>
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
    <#if scanTitle??><@context/></#if>
    <p class="uc-scan-state" id="uc-scan-state" role="status" aria-live="polite" data-state="${scanState}"><#if scanState == "scanned">${scanWho???then(msg("uc.scan.state.scanned-by", scanWho!), msg("uc.scan.state.scanned"))}<#else>${msg("uc.scan.state." + held?then("held", scanState))}</#if></p>
    <p class="uc-hint" id="uc-scan-clock" data-text="${msg("uc.scan.left", "__")}" hidden></p>
    <form id="uc-scan-form" class="uc-form" action="${url.loginAction}" method="post" novalidate>
      <input type="hidden" name="action" value="collect">
      <div class="uc-scan-confirmed"><button type="submit" class="uc-btn uc-plain" id="uc-scan-collect">${msg("uc.scan.confirmed-it")}</button></div>
    </form>
    <script type="application/json" id="uc-scan-texts">${texts()?no_esc}</script>
    <script type="module" src="${url.resourcesPath}/js/scan.js"></script>
  </section>
</#macro>

<#-- Who asks and from where; the phone shows the same, so that another's code is noticed. -->
<#macro context>
  <dl class="uc-scan-context" id="uc-scan-context" aria-describedby="uc-scan-compare">
    <div><dt>${msg("uc.scan.context.title")}</dt><dd id="uc-scan-title">${scanTitle}</dd></div>
    <div><dt>${msg("uc.scan.context.place")}</dt><dd id="uc-scan-place">${scanPlace}</dd></div>
    <div><dt>${msg("uc.scan.context.number")}</dt><dd class="uc-scan-number" id="uc-scan-number">${scanNumber}</dd></div>
  </dl>
  <p class="uc-hint" id="uc-scan-compare">${msg("uc.scan.context.compare")}</p>
</#macro>

<#macro help>
  <details class="uc-scan-help">
    <summary>${msg("uc.scan.help")}</summary>
    <ul class="uc-list">
      <li>${msg(own + ".help-1")}</li>
      <li>${msg(own + ".help-2")}</li>
      <li>${msg(own + ".help-3")}</li>
      <#if scanStep == "code" && scanLink??><li>${msg("uc.scan.help-link")} <code class="uc-scan-link" id="uc-scan-link">${scanLink}</code></li></#if>
    </ul>
  </details>
  <#if scanAppUrl?? || scanGuideUrl??>
    <p class="uc-scan-links">
      <#if scanAppUrl??><a id="uc-scan-app" href="${scanAppUrl}" target="_blank" rel="noopener">${msg(own + ".app")}</a></#if>
      <#if scanGuideUrl??><a id="uc-scan-guide" href="${scanGuideUrl}" target="_blank" rel="noopener">${msg(own + ".guide")}</a></#if>
    </p>
  </#if>
</#macro>

<#function texts>
  <#local parts = []>
  <#list ["waiting", "scanned", "confirmed", "refused", "expired", "unavailable", "held"] as k><#local parts += ['"' + k + '":"' + msg("uc.scan.state." + k)?json_string + '"']></#list>
  <#local parts += ['"scanned-by":"' + msg("uc.scan.state.scanned-by", "__")?json_string + '"']>
  <#return "{" + parts?join(",") + "}">
</#function>
