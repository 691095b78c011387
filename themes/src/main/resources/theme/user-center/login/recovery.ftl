<#-- What the pages of the recovery share: the way back to the login, and help for who receives no code. -->
<#macro leave restart=false>
  <form class="uc-form" action="${url.loginAction}" method="post" novalidate>
    <div class="uc-actions uc-actions-row">
      <#if restart><button type="submit" name="action" value="restart" class="uc-btn uc-plain" id="uc-recovery-restart">${msg("uc.recovery.restart")}</button></#if>
      <button type="submit" name="action" value="login" class="uc-btn uc-plain" id="uc-recovery-login">${msg("uc.recovery.to-login")}</button>
    </div>
  </form>
</#macro>

<#macro help>
  <form class="uc-gap-top" action="${url.loginAction}" method="post" novalidate id="uc-recovery-help">
    <p class="uc-hint">${msg("uc.recovery.appeal-hint")} <button type="submit" name="action" value="appeal" class="uc-btn uc-link" id="uc-recovery-appeal">${msg("uc.recovery.to-appeal")}</button></p>
  </form>
</#macro>

<#macro address target>${msg("uc.recovery.by-" + target.channel, target.masked)}</#macro>
