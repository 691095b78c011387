<#-- By what the side that has a main account at present is proved: a code to one of its contacts, or another login. -->
<#macro choice targets chosen>
  <#if targets?size gt 1>
    <fieldset class="uc-field uc-radios">
      <legend class="uc-label">${msg("uc.handover.present.choose")}</legend>
      <#list targets as each>
        <label class="uc-check"><input class="uc-check-input" type="radio" name="target" value="${each?index}"<#if each?index == chosen> checked</#if>><span class="uc-check-label">${msg("uc.handover.present." + each.kind, each.masked)}</span></label>
      </#list>
    </fieldset>
  <#else>
    <dl class="uc-facts"><div><dt>${msg("uc.contact." + targets[0].kind + ".present")}</dt><dd>${targets[0].masked}</dd></div></dl>
  </#if>
</#macro>
<#-- heading: what asks whether it is needed -->
<#macro otherwise id heading="uc.handover.present.gone">
  <h2 class="uc-gap-top">${msg(heading)}</h2>
  <p class="uc-muted">${msg("uc.handover.present.gone-how")}</p>
  <div class="uc-more"><a class="uc-link" id="${id}" href="${url.loginRestartFlowUrl}">${msg("uc.handover.present.certificate")}</a></div>
  <#if realm.resetPasswordAllowed>
    <p class="uc-muted uc-gap-top">${msg("uc.handover.present.appeal-how")} <a class="uc-link" id="${id}-appeal" href="${url.loginResetCredentialsUrl?keep_before("?")}?find=appeal">${msg("uc.handover.present.appeal")}</a></p>
  </#if>
</#macro>
