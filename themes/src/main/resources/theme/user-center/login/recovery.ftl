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
  <p class="uc-hint uc-gap-top" id="uc-recovery-help"><#if properties.hotline?has_content>${msg("uc.recovery.no-code-hotline", properties.hotline)}<#else>${msg("uc.recovery.no-code")}</#if></p>
</#macro>

<#macro address target>${msg("uc.recovery.by-" + target.channel, target.masked)}</#macro>
