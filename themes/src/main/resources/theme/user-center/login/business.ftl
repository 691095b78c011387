<#-- Who stands at the gate, and the ways out of it, the same on each of its pages. -->
<#macro who>
  <dl class="uc-facts">
    <div><dt>${msg("uc.business.system")}</dt><dd id="uc-system">${systemName}</dd></div>
    <div><dt>${msg("uc.business.acting")}</dt><dd id="uc-acting-as">${actingName}<#if accountType?has_content> · ${msg("uc.business.type." + accountType)}</#if></dd></div>
  </dl>
</#macro>

<#macro out>
  <div class="uc-actions uc-actions-row">
    <#if otherIdentity><button type="submit" name="action" value="identity" class="uc-btn uc-plain" id="uc-other-identity" formnovalidate>${msg("uc.business.other-identity")}</button></#if>
    <button type="submit" name="action" value="leave" class="uc-btn uc-plain" id="uc-leave" formnovalidate>${msg("uc.business.leave")}</button>
    <a class="uc-btn uc-plain" id="uc-other-account" href="${url.loginRestartFlowUrl}">${msg("uc.business.other-account")}</a>
  </div>
</#macro>

<#-- Above a long list with items marked data-filter-item; there only with JavaScript. -->
<#macro filter list label>
  <div class="uc-field" hidden data-filter-field>
    <label class="uc-label" for="uc-filter">${label}</label>
    <span class="uc-control"><input type="search" id="uc-filter" autocomplete="off" data-filter="${list}"></span>
    <p class="uc-hint" role="status" data-filter-none="${msg("uc.business.filter.none")}"></p>
  </div>
</#macro>
